package io.districtoffice.inforeport.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What became of the report.
 *
 * @param shared other district offices that may use it too
 * @param placements issues it is composed into
 * @param adoptions issues it was published in
 */
public record Use(
        List<String> shared, List<Placement> placements, List<Adoption> adoptions, List<Instruction> instructions) {

    static final Use NONE = new Use(List.of(), List.of(), List.of(), List.of());

    public Use {
        shared = shared == null ? List.of() : List.copyOf(shared);
        placements = placements == null ? List.of() : List.copyOf(placements);
        adoptions = adoptions == null ? List.of() : List.copyOf(adoptions);
        instructions = instructions == null ? List.of() : List.copyOf(instructions);
    }

    /** Which publications it stands in or is composed into. */
    boolean isIn(String publication, String exceptIssue) {
        return placements.stream()
                        .anyMatch(one -> one.publication().equals(publication)
                                && !one.issue().equals(exceptIssue))
                || adoptions.stream().anyMatch(one -> one.publication().equals(publication));
    }

    Use sharedWith(String office) {
        return new Use(plus(shared, office), placements, adoptions, instructions);
    }

    Use placed(Placement placement) {
        return new Use(shared, plus(without(placement.issue()), placement), adoptions, instructions);
    }

    Use unplaced(String issue) {
        return new Use(shared, without(issue), adoptions, instructions);
    }

    Use adopted(Adoption adoption) {
        return new Use(shared, without(adoption.issue()), plus(adoptions, adoption), instructions);
    }

    Use instructed(Instruction instruction) {
        return new Use(shared, placements, adoptions, plus(instructions, instruction));
    }

    Use changed(String instruction, UnaryOperator<Instruction> change) {
        return new Use(
                shared,
                placements,
                adoptions,
                instructions.stream()
                        .map(one -> one.id().equals(instruction) ? change.apply(one) : one)
                        .toList());
    }

    private List<Placement> without(String issue) {
        return placements.stream().filter(one -> !one.issue().equals(issue)).toList();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
