package io.districtoffice.document.outgoing.model;

import io.districtoffice.platform.decision.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sign-off 签发 (R13): opinion, full name, complete date; a circle alone 圈阅 is agreement.
 *
 * @param opinion null when it is a circle alone
 * @param oral null when it was signed at once
 */
public record Signature(Person signer, @Nullable String opinion, Instant at, @Nullable Oral oral) {
    /**
     * An approval by phone (D10).
     *
     * @param phonedAt when he said so
     * @param recordedBy the director
     * @param confirmedAt when he signed it; null until then
     */
    public record Oral(Instant phonedAt, String witness, Person recordedBy, @Nullable Instant confirmedAt) {}

    public boolean isPending() {
        return oral != null && oral.confirmedAt() == null;
    }

    Signature confirmed(@Nullable String text, Instant when) {
        return new Signature(
                signer,
                text == null ? opinion : text,
                at,
                new Oral(oral.phonedAt(), oral.witness(), oral.recordedBy(), when));
    }
}
