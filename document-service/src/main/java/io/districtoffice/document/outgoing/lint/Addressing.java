package io.districtoffice.document.outgoing.lint;

import static io.districtoffice.document.outgoing.lint.Draft.hard;
import static io.districtoffice.document.outgoing.lint.Draft.warning;
import static io.districtoffice.document.outgoing.lint.Draft.when;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Finding;
import io.districtoffice.document.outgoing.model.Issuer;
import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may write to whom (clauses 14 to 17). */
final class Addressing {
    private Addressing() {}

    static List<Rule> rules() {
        return List.of(
                Addressing::oneSuperior,
                Addressing::noCopyBelow,
                Addressing::notToALeader,
                Addressing::noLevelSkipped,
                Addressing::noInnerSection,
                Addressing::noDirectiveByADepartment,
                Addressing::superiorHears,
                Addressing::letterBetweenEquals,
                Addressing::eachOnce);
    }

    /** R03: upwards to one main recipient. */
    static Stream<Finding> oneSuperior(Draft draft) {
        int many = draft.content().mainTo().size();
        return when(
                draft.content().direction() == Direction.UP && many > 1,
                warning("R03", "r03-many", "15(一)", "mainTo", Map.of("count", many)));
    }

    /** R03: what goes up is not copied to subordinates. */
    static Stream<Finding> noCopyBelow(Draft draft) {
        var below = draft.content().cc().stream()
                .filter(to -> to.relation() == Relation.SUBORDINATE)
                .map(Recipient::name)
                .collect(Collectors.joining("、"));
        return when(
                draft.content().direction() == Direction.UP && !below.isEmpty(),
                hard("R03", "r03-copy-below", "15(一)", "cc", Map.of("names", below)));
    }

    /** R04: not to a leader in person, unless he has asked for it. */
    static Stream<Finding> notToALeader(Draft draft) {
        var leaders = draft.content().recipients().stream()
                .filter(to -> to.relation() == Relation.LEADER)
                .map(Recipient::name)
                .collect(Collectors.joining("、"));
        String why = draft.content().assignedByLeader();
        return when(
                !leaders.isEmpty() && (why == null || why.isBlank()),
                hard("R04", "r04-leader", "15(五)", "mainTo", Map.of("names", leaders)));
    }

    /** R05: who writes past the direct superior lets it know. */
    static Stream<Finding> noLevelSkipped(Draft draft) {
        boolean skips = draft.content().mainTo().stream().anyMatch(to -> to.relation() == Relation.HIGHER);
        boolean known = draft.content().recipients().stream().anyMatch(to -> to.relation() == Relation.DIRECT_SUPERIOR);
        return when(skips && !known, warning("R05", "r05-skips", "14", "mainTo", Map.of()));
    }

    /** R06: an inner section issues nothing to the outside, the office excepted. */
    static Stream<Finding> noInnerSection(Draft draft) {
        return draft.content().issuers().stream()
                .filter(issuer -> issuer.kind() == OrganKind.SECTION)
                .map(Issuer::name)
                .filter(name -> !name.endsWith("办公室") && !name.endsWith("办公厅"))
                .map(name -> hard("R06", "r06-section", "17", "issuers", Map.of("name", name)));
    }

    /** R07: a department gives no directives to a lower committee or government. */
    static Stream<Finding> noDirectiveByADepartment(Draft draft) {
        var lead = draft.lead();
        boolean department = lead != null && (lead.kind() == OrganKind.DEPARTMENT || lead.kind() == OrganKind.SECTION);
        var towns = draft.content().recipients().stream()
                .filter(to -> to.kind() == OrganKind.TOWN && to.relation() == Relation.SUBORDINATE)
                .map(Recipient::name)
                .collect(Collectors.joining("、"));
        return when(
                department && !towns.isEmpty() && draft.content().genre() != Genre.LETTER,
                hard("R07", "r07-directive", "16(二)", "mainTo", Map.of("names", towns)));
    }

    /** R09: what is important and goes down is copied to the direct superior. */
    static Stream<Finding> superiorHears(Draft draft) {
        var content = draft.content();
        boolean copied = content.cc().stream().anyMatch(to -> to.relation() == Relation.DIRECT_SUPERIOR);
        return when(
                content.direction() == Direction.DOWN && content.important() && !copied,
                warning("R09", "r09-superior", "16(一)", "cc", Map.of()));
    }

    /** R11: organs of which neither is above the other write letters. */
    static Stream<Finding> letterBetweenEquals(Draft draft) {
        var content = draft.content();
        boolean asksOrReports = content.genre() == Genre.REQUEST || content.genre() == Genre.REPORT;
        boolean peer = content.mainTo().stream().anyMatch(to -> to.relation() == Relation.PEER);
        return when(asksOrReports && peer, warning("R11", "r11-letter", "8(十四)", "genre", Map.of()));
    }

    /** E07: nobody gets it twice. */
    static Stream<Finding> eachOnce(Draft draft) {
        return draft.content().recipients().stream()
                .collect(Collectors.groupingBy(Recipient::name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> hard("E07", "e07-twice", "9(八)", "cc", Map.of("name", entry.getKey())));
    }
}
