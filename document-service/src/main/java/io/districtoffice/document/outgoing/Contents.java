package io.districtoffice.document.outgoing;

import io.districtoffice.document.kind.model.Genre;
import io.districtoffice.document.kind.model.Urgency;
import io.districtoffice.document.outgoing.model.Agreeing.Party;
import io.districtoffice.document.outgoing.model.Annex;
import io.districtoffice.document.outgoing.model.Basis;
import io.districtoffice.document.outgoing.model.CodeOfOffice;
import io.districtoffice.document.outgoing.model.Content;
import io.districtoffice.document.outgoing.model.Direction;
import io.districtoffice.document.outgoing.model.Extent;
import io.districtoffice.document.outgoing.model.FormatType;
import io.districtoffice.document.outgoing.model.Forwarding;
import io.districtoffice.document.outgoing.model.Issuer;
import io.districtoffice.document.outgoing.model.OrganKind;
import io.districtoffice.document.outgoing.model.Recipient;
import io.districtoffice.document.outgoing.model.Relation;
import io.districtoffice.document.outgoing.model.Secrecy;
import io.districtoffice.platform.decision.Refused;
import io.districtoffice.platform.decision.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of what was sent what is kept: units by their names, what follows from the genre filled in. */
final class Contents {
    private final DocumentDirectory directory;
    private final Codes codes;

    Contents(DocumentDirectory directory, Codes codes) {
        this.directory = directory;
        this.codes = codes;
    }

    Content of(OutgoingRequest.Draft draft, @Nullable String office) {
        var faults = new ArrayList<FieldError>();
        String code = draft.code() == null ? "" : draft.code();
        var found = code.isEmpty() ? null : codes.find(code);
        if (!code.isEmpty() && (found == null || !found.office().equals(office))) {
            faults.add(new FieldError("code", "outgoing.no-such-code"));
            found = null;
        }
        var issuers = issuers(draft.issuers(), office, found, faults);
        var mainTo = recipients("mainTo", draft.mainTo(), faults);
        var cc = recipients("cc", draft.cc(), faults);
        var concerns = units("concerns", draft.concerns(), faults);
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
        var genre = draft.genre();
        return new Content(
                genre,
                draft.direction() == null ? direction(genre) : draft.direction(),
                draft.format() == null ? format(genre) : draft.format(),
                draft.extent() == null ? Extent.SPECIAL : draft.extent(),
                draft.title().strip(),
                code,
                text(draft.necessity()),
                issuers,
                mainTo,
                cc,
                text(draft.body()),
                annexes(draft.annexes()),
                draft.note(),
                draft.urgency() == null ? Urgency.NONE : draft.urgency(),
                draft.handleBy(),
                Boolean.TRUE.equals(draft.important()),
                secrecy(draft.secrecy()),
                concerns,
                draft.basis() == null
                        ? List.of()
                        : draft.basis().stream()
                                .map(one -> new Basis(one.clause(), one.source()))
                                .toList(),
                draft.forwarding() == null
                        ? null
                        : new Forwarding(
                                draft.forwarding().organ(),
                                draft.forwarding().text(),
                                draft.forwarding().opinion()),
                draft.replyTo(),
                draft.assignedByLeader(),
                OutgoingRequest.reasons(draft.reasons()));
    }

    /** Without any, the organ of the code issues it alone. */
    private List<Issuer> issuers(
            @Nullable List<OutgoingRequest.From> given,
            @Nullable String office,
            @Nullable CodeOfOffice code,
            List<FieldError> faults) {
        if (given == null || given.isEmpty()) {
            return code == null ? List.of() : List.of(new Issuer(office, code.organ(), OrganKind.OFFICE));
        }
        var issuers = new ArrayList<Issuer>();
        for (int i = 0; i < given.size(); i++) {
            var one = given.get(i);
            var unit = one.unitId() == null ? null : directory.unit(one.unitId());
            String name = named(one.name(), unit);
            if (one.unitId() != null && unit == null) {
                faults.add(new FieldError("issuers[" + i + "].unitId", "outgoing.no-such-unit"));
            } else if (name == null) {
                faults.add(new FieldError("issuers[" + i + "].name", "value-missing"));
            } else {
                var kind = one.kind() != null ? one.kind() : unit == null ? OrganKind.OTHER : unit.kind();
                issuers.add(new Issuer(one.unitId(), name, kind));
            }
        }
        return issuers;
    }

    private List<Recipient> recipients(
            String field, @Nullable List<OutgoingRequest.To> given, List<FieldError> faults) {
        var recipients = new ArrayList<Recipient>();
        for (int i = 0; given != null && i < given.size(); i++) {
            var one = given.get(i);
            String at = field + "[" + i + "]";
            var unit = one.unitId() == null ? null : directory.unit(one.unitId());
            String name = named(one.name(), unit);
            if (one.unitId() != null && unit == null) {
                faults.add(new FieldError(at + ".unitId", "outgoing.no-such-unit"));
            } else if (name == null) {
                faults.add(new FieldError(at + ".name", "value-missing"));
            } else if (unit == null && one.relation() == null) {
                faults.add(new FieldError(at + ".relation", "value-missing"));
            } else {
                recipients.add(recipient(one, unit, name));
            }
        }
        return recipients;
    }

    private static Recipient recipient(OutgoingRequest.To one, DocumentDirectory.@Nullable Unit unit, String name) {
        if (unit == null) {
            return new Recipient(null, name, one.relation(), OrganKind.OTHER, false);
        }
        var relation = unit.office() ? Relation.PEER : Relation.SUBORDINATE;
        return new Recipient(unit.id(), name, relation, unit.kind(), unit.office());
    }

    private static @Nullable String named(@Nullable String given, DocumentDirectory.@Nullable Unit unit) {
        return given != null && !given.isBlank() ? given.strip() : unit == null ? null : unit.name();
    }

    List<Party> parties(List<String> units) {
        var faults = new ArrayList<FieldError>();
        units("unitIds", units, faults);
        if (!faults.isEmpty()) {
            Refused.invalid(faults);
        }
        return units.stream()
                .map(directory::unit)
                .map(unit -> new Party(unit.id(), unit.name(), unit.office()))
                .toList();
    }

    private List<String> units(String field, @Nullable List<String> given, List<FieldError> faults) {
        for (int i = 0; given != null && i < given.size(); i++) {
            if (directory.unit(given.get(i)) == null) {
                faults.add(new FieldError(field + "[" + i + "]", "outgoing.no-such-unit"));
            }
        }
        return given == null ? List.of() : given.stream().distinct().toList();
    }

    private static List<Annex> annexes(@Nullable List<OutgoingRequest.AnnexOf> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(one -> new Annex(one.title().strip(), one.text(), one.fileId()))
                        .toList();
    }

    private static Secrecy secrecy(OutgoingRequest.@Nullable SecrecyOf given) {
        return given == null || given.level() == null ? Secrecy.NONE : new Secrecy(given.level(), given.period());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.replace("\r\n", "\n");
    }

    private static Direction direction(Genre genre) {
        return switch (genre) {
            case REPORT, REQUEST, MOTION -> Direction.UP;
            case LETTER -> Direction.PARALLEL;
            case PUBLIC_NOTICE, COMMUNIQUE, ANNOUNCEMENT -> Direction.PUBLIC;
            case RESOLUTION, DECISION, ORDER, OPINION, NOTICE, CIRCULAR, REPLY, MINUTES -> Direction.DOWN;
        };
    }

    private static FormatType format(Genre genre) {
        return switch (genre) {
            case ORDER -> FormatType.ORDER;
            case MINUTES -> FormatType.MINUTES;
            case LETTER -> FormatType.LETTER;
            case RESOLUTION,
                    DECISION,
                    COMMUNIQUE,
                    PUBLIC_NOTICE,
                    ANNOUNCEMENT,
                    OPINION,
                    NOTICE,
                    CIRCULAR,
                    REPORT,
                    REQUEST,
                    REPLY,
                    MOTION -> FormatType.GENERAL;
        };
    }
}
