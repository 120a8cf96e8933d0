package io.districtoffice.supervision.item.model;

/** What happens to a supervised item. */
public sealed interface SupervisionEvent {

    record Proposed(SupervisionItem.Kind kind, SupervisionItem.Basis basis, String office)
            implements SupervisionEvent {}

    record Refused(String office) implements SupervisionEvent {}
}
