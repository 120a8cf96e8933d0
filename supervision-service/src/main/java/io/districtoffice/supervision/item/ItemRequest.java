package io.districtoffice.supervision.item;

import io.districtoffice.platform.web.Checks;
import io.districtoffice.supervision.assignment.model.Frequency;
import io.districtoffice.supervision.item.model.Basis;
import io.districtoffice.supervision.item.model.Child;
import io.districtoffice.supervision.item.model.Medium;
import io.districtoffice.supervision.item.model.Milestone;
import io.districtoffice.supervision.item.model.NewOrder;
import io.districtoffice.supervision.item.model.Plan;
import io.districtoffice.supervision.item.model.SupervisionItem;
import io.districtoffice.supervision.item.model.Units;
import io.districtoffice.supervision.item.model.Wanted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent to make items and to give orders; what concerns their results is in {@link ResultRequest}. */
final class ItemRequest {

    static final int CONTENT = 500;
    static final int TEXT = 2_000;
    static final int REASON = 500;
    static final int FILES = 20;
    static final int ID = 64;
    private static final int BASIS = 200;
    private static final int TOPIC = 30;
    private static final int UNITS = 40;
    private static final int CHILDREN = 50;
    private static final int STAGES = 20;
    private static final int STAGE = 100;
    private static final int LINKS = 20;

    private ItemRequest() {}

    /** What a secretary adds when he enters something for somebody. */
    interface Entering {
        @Nullable
        String onBehalfOf();

        @Nullable
        Medium medium();

        @Nullable
        List<String> attachmentIds();

        default List<String> files() {
            return attachmentIds() == null ? List.of() : attachmentIds();
        }
    }

    private static Checks entering(Checks checks, Entering what) {
        return checks.text("onBehalfOf", what.onBehalfOf(), 0, ID).size("attachmentIds", what.files(), 0, FILES);
    }

    static Checks start(Entering what) {
        return entering(Checks.start(), what);
    }

    record Proposal(
            SupervisionItem.Kind kind, BasisRequest basis, String content, String requirement, @Nullable String topic) {

        Proposal check() {
            Checks.start()
                    .text("basis.id", basis.id(), 1, BASIS)
                    .text("content", content, 1, CONTENT)
                    .text("requirement", requirement, 1, TEXT)
                    .text("topic", topic, 0, TOPIC)
                    .unclassified("basis.id", basis.id())
                    .unclassified("content", content)
                    .unclassified("requirement", requirement)
                    .unclassified("topic", topic)
                    .orThrow();
            return this;
        }
    }

    /** @param at when it was; T1 runs from here. Now, if that is not said */
    record BasisRequest(Basis.Kind kind, String id, @Nullable Instant at) {}

    record OverlapCheck(@Nullable List<String> linkedItemIds, @Nullable String justification) {
        OverlapCheck check() {
            Checks.start()
                    .size("linkedItemIds", linkedItemIds, 0, LINKS)
                    .text("justification", justification, 0, REASON)
                    .unclassified("justification", justification)
                    .orThrow();
            return this;
        }

        List<String> links() {
            return linkedItemIds == null ? List.of() : linkedItemIds;
        }

        @Nullable
        String why() {
            return justification == null || justification.isBlank() ? null : justification;
        }
    }

    record Approval(
            String requirement,
            String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Instant dueAt,
            @Nullable Integer dueInWorkingDays,
            Plan.@Nullable Importance importance,
            @Nullable Frequency reportFrequency,
            @Nullable String topic,
            @Nullable String leaderId,
            @Nullable List<Stage> milestones,
            @Nullable String onBehalfOf,
            @Nullable Medium medium,
            @Nullable List<String> attachmentIds)
            implements Entering {

        Approval check() {
            var checks = start(this)
                    .text("requirement", requirement, 1, TEXT)
                    .text("topic", topic, 0, TOPIC)
                    .text("leaderId", leaderId, 0, ID)
                    .size("milestones", milestones, 0, STAGES)
                    .unclassified("requirement", requirement)
                    .unclassified("topic", topic);
            checkUnits(checks, "", leadUnitId, coUnitIds);
            for (int i = 0; i < stages().size(); i++) {
                String name = stages().get(i).name();
                checks.text("milestones[" + i + "].name", name, 1, STAGE)
                        .unclassified("milestones[" + i + "].name", name);
            }
            checks.orThrow();
            return this;
        }

        List<Stage> stages() {
            return milestones == null ? List.of() : milestones;
        }

        Units units() {
            return new Units(leadUnitId, coUnitIds);
        }
    }

    record Stage(String name, Instant dueAt) {}

    private static void checkUnits(Checks checks, String path, @Nullable String lead, @Nullable List<String> others) {
        checks.text(path + "leadUnitId", lead, 1, ID).size(path + "coUnitIds", others, 0, UNITS);
    }

    /** Ids of units by the fields in which they were given. */
    static Map<String, String> byField(String path, @Nullable String lead, List<String> others) {
        var fields = new LinkedHashMap<String, String>();
        if (lead != null) {
            fields.put(path + "leadUnitId", lead);
        }
        for (int i = 0; i < others.size(); i++) {
            fields.put(path + "coUnitIds[" + i + "]", others.get(i));
        }
        return fields;
    }

    record Refusal(
            String reason, @Nullable String onBehalfOf, @Nullable Medium medium, @Nullable List<String> attachmentIds)
            implements Entering {

        Refusal check() {
            start(this)
                    .text("reason", reason, 1, REASON)
                    .unclassified("reason", reason)
                    .orThrow();
            return this;
        }
    }

    record Decomposition(List<PartRequest> parts) {
        Decomposition check() {
            var checks = Checks.start().size("parts", parts, 1, CHILDREN);
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                String path = "parts[" + i + "].";
                checks.text(path + "requirement", part.requirement(), 1, TEXT)
                        .unclassified(path + "requirement", part.requirement());
                checkUnits(checks, path, part.leadUnitId(), part.coUnitIds());
            }
            checks.orThrow();
            return this;
        }

        List<Child> children() {
            return parts.stream().map(PartRequest::child).toList();
        }
    }

    record PartRequest(
            String requirement,
            String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Instant dueAt,
            @Nullable Integer dueInWorkingDays) {

        Child child() {
            return new Child(requirement, new Units(leadUnitId, coUnitIds), new Wanted(dueAt, dueInWorkingDays));
        }
    }

    record NoticeRequest(@Nullable List<Responsible> persons) {
        NoticeRequest check() {
            Checks.start().size("persons", persons, 0, UNITS).orThrow();
            return this;
        }

        List<Responsible> named() {
            return persons == null ? List.of() : persons;
        }
    }

    record Responsible(String unitId, String personId) {}

    record Urging(@Nullable String text) {
        Urging check() {
            Checks.start()
                    .text("text", text, 0, REASON)
                    .unclassified("text", text)
                    .orThrow();
            return this;
        }
    }

    record Mark(int no, Milestone.State state, @Nullable String reason) {
        Mark check() {
            Checks.start()
                    .text("reason", reason, 0, REASON)
                    .unclassified("reason", reason)
                    .orThrow();
            return this;
        }
    }

    record Again(
            String requirement,
            @Nullable String leadUnitId,
            @Nullable List<String> coUnitIds,
            @Nullable Instant dueAt,
            @Nullable Integer dueInWorkingDays,
            @Nullable String onBehalfOf,
            @Nullable Medium medium,
            @Nullable List<String> attachmentIds)
            implements Entering {

        Again check() {
            start(this)
                    .text("requirement", requirement, 1, TEXT)
                    .unclassified("requirement", requirement)
                    .text("leadUnitId", leadUnitId, 0, ID)
                    .size("coUnitIds", coUnitIds, 0, UNITS)
                    .orThrow();
            return this;
        }

        NewOrder order() {
            return new NewOrder(requirement, leadUnitId, coUnitIds, new Wanted(dueAt, dueInWorkingDays));
        }
    }
}
