package io.districtoffice.supervision.item;

import io.districtoffice.platform.decision.People;
import io.districtoffice.platform.decision.Refused;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models know units by their ids; whoever reads a refusal knows them by their names. */
final class UnitNames {

    private static final String UNITS = "units";
    private static final String BETWEEN = "、";

    private final People people;

    UnitNames(People people) {
        this.people = people;
    }

    /** The same refusal with names in the place of ids. */
    Refused in(Refused refused) {
        if (refused.kind() != Refused.Kind.STATE || !refused.facts().containsKey(UNITS)) {
            return refused;
        }
        Object[] facts = refused.facts().entrySet().stream()
                .flatMap(fact -> Stream.of(
                        fact.getKey(), fact.getKey().equals(UNITS) ? names(fact.getValue()) : fact.getValue()))
                .toArray();
        try {
            return Refused.because(refused.code(), facts);
        } catch (Refused named) {
            return named;
        }
    }

    private String names(Object ids) {
        return Arrays.stream(String.valueOf(ids).split(BETWEEN))
                .map(people::nameOf)
                .collect(Collectors.joining(BETWEEN));
    }
}
