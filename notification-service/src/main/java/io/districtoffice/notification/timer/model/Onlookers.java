package io.districtoffice.notification.timer.model;

import io.districtoffice.platform.decision.Deadline;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may see a deadline: who must act and his whole unit, whom its ladder speaks to (with a leader his secretaries), and
 * the director of the district office that it concerns. One that is addressed to a person is that person's alone: it may
 * be about something that even his unit does not see (I17).
 */
public final class Onlookers {

    private Onlookers() {}

    public static boolean admit(Deadline deadline, Ladder ladder, Collection<String> readerKeys) {
        return readerKeys.stream().anyMatch(keys(deadline, ladder)::contains);
    }

    static Set<String> keys(Deadline deadline, Ladder ladder) {
        var keys = new HashSet<String>();
        keys.add(deadline.to());
        String[] to = deadline.to().split(":");
        if (to[0].equals("person")) {
            return keys;
        }
        if (to[0].equals("unit") && to.length > 1) {
            keys.add("unit:" + to[1]);
        }
        var told = EnumSet.of(Recipient.DIRECTOR);
        ladder.rungs().forEach(rung -> told.addAll(rung.to()));
        told.forEach(one -> one.key(deadline, person -> Optional.empty()).ifPresent(keys::add));
        if (told.contains(Recipient.LEADER) && deadline.office() != null) {
            keys.add("office:" + deadline.office() + ":SECRETARY");
        }
        return keys;
    }
}
