package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.decision.Deadline;
import java.util.Optional;
import java.util.function.Function;

/** Whom a rung speaks to, seen from the deadline. */
public enum Recipient {
    /** Who must act. */
    HOLDER,
    /** The head of the unit that must act; of an office, its director. */
    UNIT_HEAD,
    DIRECTOR,
    CLERK,
    SUPERVISOR,
    CHIEF_EDITOR,
    EDITOR,
    LEADER,
    DUTY,
    DUTY_LEADER;

    private static final String UNIT = "unit:";
    private static final String OFFICE = "office:";
    private static final String PERSON = "person:";

    /**
     * The reader key that is meant; empty when there is none.
     *
     * @param unitKeyOf the key of the unit or office of a person: {@code unit:…} or {@code office:…}; empty when not known
     */
    public Optional<String> key(Deadline deadline, Function<String, Optional<String>> unitKeyOf) {
        return switch (this) {
            case HOLDER -> Optional.of(deadline.to());
            case UNIT_HEAD -> place(deadline.to(), unitKeyOf).map(Recipient::headOf);
            case DIRECTOR, CLERK, SUPERVISOR, CHIEF_EDITOR, EDITOR, LEADER, DUTY, DUTY_LEADER ->
                Optional.ofNullable(deadline.office()).map(office -> OFFICE + office + ":" + name());
        };
    }

    private static Optional<String> place(String to, Function<String, Optional<String>> unitKeyOf) {
        if (to.startsWith(PERSON)) {
            return unitKeyOf.apply(to.substring(PERSON.length()));
        }
        String[] parts = to.split(":");
        return (to.startsWith(UNIT) || to.startsWith(OFFICE)) && parts.length > 1
                ? Optional.of(parts[0] + ":" + parts[1])
                : Optional.empty();
    }

    private static String headOf(String place) {
        return place + (place.startsWith(UNIT) ? ":UNIT_HEAD" : ":DIRECTOR");
    }
}
