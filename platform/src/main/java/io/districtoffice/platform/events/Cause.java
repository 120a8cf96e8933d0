package io.districtoffice.platform.events;

import io.districtoffice.platform.decision.Refused;
import java.util.regex.Pattern;

/** Why a record failed, in one line that shows nothing of its content. */
final class Cause {

    private static final int MAX = 300;
    private static final int MAX_CAUSES = 20;
    private static final String OURS = "io.districtoffice.";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|'[^']*'?|\\([^)]*\\)?|`[^`]*`?");
    private static final Pattern FOREIGN = Pattern.compile("[^\\x20-\\x7e]+|\\d{4,}");

    private Cause() {}

    /** The innermost cause: class, place in our code, and its message without quotations, figures and foreign letters. */
    static String of(Throwable error) {
        Throwable e = error;
        for (int i = 0; i < MAX_CAUSES && e.getCause() != null && !(e instanceof UnreadableEvent); i++) {
            e = e.getCause();
        }
        String cause = e.getClass().getSimpleName() + place(e) + said(e);
        return cause.length() <= MAX ? cause : cause.substring(0, MAX);
    }

    private static String place(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                String type = frame.getClassName();
                return " at " + type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return "";
    }

    private static String said(Throwable e) {
        if (e instanceof UnreadableEvent) {
            return ": " + e.getMessage();
        }
        if (e instanceof Refused refused) {
            return ": " + refused.code();
        }
        if (e.getMessage() == null) {
            return "";
        }
        String message =
                QUOTED.matcher(e.getMessage().lines().findFirst().orElse("")).replaceAll("…");
        return ": " + FOREIGN.matcher(message).replaceAll("…");
    }
}
