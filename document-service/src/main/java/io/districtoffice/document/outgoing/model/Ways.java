package io.districtoffice.document.outgoing.model;

import static io.districtoffice.document.outgoing.model.Command.ADOPTED;
import static io.districtoffice.document.outgoing.model.Command.AGREE;
import static io.districtoffice.document.outgoing.model.Command.ARCHIVE;
import static io.districtoffice.document.outgoing.model.Command.DISAGREE;
import static io.districtoffice.document.outgoing.model.Command.DISCLOSE;
import static io.districtoffice.document.outgoing.model.Command.DISPATCH;
import static io.districtoffice.document.outgoing.model.Command.NO_REPLY;
import static io.districtoffice.document.outgoing.model.Command.ORAL_APPROVE;
import static io.districtoffice.document.outgoing.model.Command.PRINT;
import static io.districtoffice.document.outgoing.model.Command.RECHECK;
import static io.districtoffice.document.outgoing.model.Command.REGISTER;
import static io.districtoffice.document.outgoing.model.Command.REPEAL;
import static io.districtoffice.document.outgoing.model.Command.REQUEST_COUNTERSIGN;
import static io.districtoffice.document.outgoing.model.Command.RETURN_DRAFT;
import static io.districtoffice.document.outgoing.model.Command.REVOKE;
import static io.districtoffice.document.outgoing.model.Command.SAVE_DRAFT;
import static io.districtoffice.document.outgoing.model.Command.SEAL;
import static io.districtoffice.document.outgoing.model.Command.SEND_TO_MEETING;
import static io.districtoffice.document.outgoing.model.Command.SIGN;
import static io.districtoffice.document.outgoing.model.Command.SUBMIT_REVIEW;
import static io.districtoffice.document.outgoing.model.Command.SUBMIT_SIGN;
import static io.districtoffice.document.outgoing.model.Command.VOID_NUMBER;
import static io.districtoffice.document.outgoing.model.Command.WITHDRAW;

import io.districtoffice.document.outgoing.model.OutgoingDocument.Status;
import java.util.EnumSet;
import java.util.Set;

/** From which status which command leads on: the table of rules.md B. */
final class Ways {
    private Ways() {}

    static Set<Command> from(OutgoingDocument document) {
        var ways = of(document.status());
        if (document.isSignedOrallyOnly() && isProgress(document.status())) {
            ways.add(Command.CONFIRM_SIGN);
        }
        return ways;
    }

    private static EnumSet<Command> of(Status status) {
        return switch (status) {
            case DRAFT -> EnumSet.of(SAVE_DRAFT, SUBMIT_REVIEW, WITHDRAW);
            case UNDER_REVIEW -> EnumSet.of(RETURN_DRAFT, REQUEST_COUNTERSIGN, SEND_TO_MEETING, SUBMIT_SIGN, WITHDRAW);
            case COUNTERSIGNING -> EnumSet.of(AGREE, DISAGREE, NO_REPLY, WITHDRAW);
            case DELIBERATION -> EnumSet.of(RETURN_DRAFT, ADOPTED, SUBMIT_SIGN, WITHDRAW);
            case AWAITING_SIGN -> EnumSet.of(RETURN_DRAFT, SIGN, ORAL_APPROVE, WITHDRAW);
            case SIGNED, SIGNED_ORALLY -> EnumSet.of(RECHECK, WITHDRAW);
            case RECHECKED -> EnumSet.of(REGISTER, WITHDRAW);
            case NUMBERED -> EnumSet.of(PRINT, VOID_NUMBER);
            case PRINTED -> EnumSet.of(SEAL, VOID_NUMBER);
            case SEALED -> EnumSet.of(DISPATCH, VOID_NUMBER);
            case DISPATCHED -> EnumSet.of(DISCLOSE, REVOKE, REPEAL);
            case COMPLETED -> EnumSet.of(DISCLOSE, ARCHIVE, REVOKE, REPEAL);
            case ARCHIVED -> EnumSet.of(DISCLOSE, REVOKE, REPEAL);
            case WITHDRAWN, REVOKED, REPEALED -> EnumSet.noneOf(Command.class);
        };
    }

    /** Whether it goes on while the signature is awaited. */
    private static boolean isProgress(Status status) {
        return switch (status) {
            case SIGNED_ORALLY, RECHECKED, NUMBERED, PRINTED, SEALED, DISPATCHED, COMPLETED -> true;
            case DRAFT,
                    UNDER_REVIEW,
                    COUNTERSIGNING,
                    DELIBERATION,
                    AWAITING_SIGN,
                    SIGNED,
                    ARCHIVED,
                    WITHDRAWN,
                    REVOKED,
                    REPEALED -> false;
        };
    }
}
