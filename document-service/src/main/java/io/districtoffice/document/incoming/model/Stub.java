package io.districtoffice.document.incoming.model;

import io.districtoffice.document.kind.model.SecrecyLevel;
import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import java.util.List;

/**
 * All that an unclassified system may know of a classified paper (R46): where it is, and nothing of what it says.
 *
 * @param copyNo six digits (R17)
 * @param custody who has had it where, the last one now
 */
public record Stub(SecrecyLevel level, String copyNo, List<Custody> custody) {

    private static final int MOST = 50;

    public record Custody(Person custodian, String place, Instant since) {}

    public Stub {
        custody = List.copyOf(custody);
    }

    public Custody now() {
        return custody.get(custody.size() - 1);
    }

    Stub movedTo(Custody next) {
        return new Stub(level, copyNo, Next.last(custody, next, MOST));
    }
}
