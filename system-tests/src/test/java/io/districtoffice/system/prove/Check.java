package io.districtoffice.system.prove;

import io.districtoffice.system.Assembly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** One promise of the system, tried against real processes. The long form is for a person, the short one for every test run. */
interface Check {

    /** Where a check works and how much it does. */
    record Ground(Assembly office, boolean whole, long seed) {

        Random random() {
            return new Random(seed);
        }

        /** A count: so many in the long form, so many in the short one. */
        int of(int whole, int part) {
            return this.whole ? whole : part;
        }
    }

    /** Its name on the command line, e.g. {@code F12}. */
    String id();

    /** What is tried, in one line. */
    String about();

    void run(Ground ground, Figures figures) throws Exception;

    /** What its long form is tried against, not yet started: a process for each part, unless it says otherwise. */
    default Assembly assembly(Path folder) throws IOException {
        return Assembly.processes(folder, Faults.WITHOUT_LIMITS);
    }
}
