package io.districtoffice.gateway.console;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * One file of the console.
 *
 * @param type what it is
 * @param forms its bytes by coding: {@code identity} always, {@code br} and {@code gzip} where they are smaller
 */
record ConsoleFile(MediaType type, Map<String, byte[]> forms) {

    static final String IDENTITY = "identity";

    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final Pattern REFUSED = Pattern.compile(".*;\\s*q=0(\\.0{0,3})?\\s*$");

    ConsoleFile {
        forms = Map.copyOf(forms);
    }

    /** The smallest that the caller can read. */
    String coding(@Nullable String accepted) {
        for (String coding : new String[] {"br", "gzip"}) {
            if (forms.containsKey(coding) && accepts(accepted, coding)) {
                return coding;
            }
        }
        return IDENTITY;
    }

    private static boolean accepts(@Nullable String accepted, String coding) {
        if (accepted == null) {
            return false;
        }
        for (String one : LIST.split(accepted.trim())) {
            if (one.split(";", 2)[0].trim().equalsIgnoreCase(coding)) {
                return !REFUSED.matcher(one).matches();
            }
        }
        return false;
    }
}
