package io.districtoffice.inforeport.bulletin.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who got the issue: frozen when it was published. */
public record Distribution(
        List<Reader> readers, List<String> mainTo, List<String> cc, @Nullable Integer copies, Person by, Instant at) {

    public Distribution {
        readers = readers == null ? List.of() : List.copyOf(readers);
        mainTo = mainTo == null ? List.of() : List.copyOf(mainTo);
        cc = cc == null ? List.of() : List.copyOf(cc);
    }
}
