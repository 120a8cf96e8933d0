package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Annex;
import io.districtoffice.document.outgoing.model.Basis;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Extent;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.Forwarding;
import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.document.outgoing.model.Reason;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Relation;
import io.districtoffice.document.outgoing.model.Secrecy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document's content, in the shape in which a draft is sent, with the names of units. */
record ContentView(
        Genre genre,
        Direction direction,
        FormatType format,
        Extent extent,
        String title,
        String code,
        String necessity,
        List<From> issuers,
        List<To> mainTo,
        List<To> cc,
        @Nullable String body,
        List<Annex> annexes,
        @Nullable String note,
        Urgency urgency,
        @Nullable LocalDate handleBy,
        boolean important,
        Secrecy secrecy,
        List<String> concerns,
        List<Basis> basis,
        @Nullable Forwarding forwarding,
        @Nullable String replyTo,
        @Nullable String assignedByLeader,
        List<Reason> reasons) {
    record To(@Nullable String unitId, String name, Relation relation) {}

    record From(@Nullable String unitId, String name, OrganKind kind) {}

    static ContentView of(Content content) {
        return new ContentView(
                content.genre(),
                content.direction(),
                content.format(),
                content.extent(),
                content.title(),
                content.code(),
                content.necessity(),
                content.issuers().stream()
                        .map(one -> new From(one.unit(), one.name(), one.kind()))
                        .toList(),
                to(content.mainTo()),
                to(content.cc()),
                content.body(),
                content.annexes(),
                content.note(),
                content.urgency(),
                content.handleBy(),
                content.important(),
                content.secrecy(),
                content.concerns(),
                content.basis(),
                content.forwarding(),
                content.replyTo(),
                content.assignedByLeader(),
                content.reasons());
    }

    private static List<To> to(List<Recipient> recipients) {
        return recipients.stream()
                .map(one -> new To(one.unit(), one.name(), one.relation()))
                .toList();
    }
}
