package io.districtoffice.inforeport.bulletin.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the entries of a reader list mean now: offices and roles are the persons that hold them, units stay units.
 *
 * @param nobody entries that mean nobody the directory knows as active
 */
public record Readership(List<Reader> readers, List<String> nobody) {

    static final int READERS = 60;
    static final int LEADERS = 15;

    public Readership {
        readers = List.copyOf(readers);
        nobody = List.copyOf(nobody);
    }

    boolean tooMany() {
        return readers.size() > READERS;
    }

    /** Each leader becomes a reader of every adopted report, and his office's secretary too. */
    boolean tooManyLeaders() {
        return readers.stream().filter(Reader::leader).count() > LEADERS;
    }

    /** Reader keys that may see a report adopted by an issue these readers get. */
    public static List<String> ofAdopted(List<Reader> readers) {
        return readers.stream()
                .filter(Reader::leader)
                .flatMap(leader -> leader.office() == null
                        ? Stream.of(leader.key())
                        : Stream.of(leader.key(), "office:" + leader.office() + ":SECRETARY"))
                .distinct()
                .toList();
    }
}
