package io.districtoffice.platform.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Place in a list: sort time and id of the last item, tied to its filter. It grants nothing (the scope is added to every
 * query), so it is checked for form and filter, not signed.
 */
public record Cursor(long time, String id, String filter) {

    /** @throws BadCursor when it is not ours or was made for another filter */
    public static Cursor read(String text, Map<String, ?> filter) {
        String[] parts;
        try {
            parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4 && parts[0].equals("1") && parts[3].equals(hash(filter))) {
                return new Cursor(Long.parseLong(parts[1]), parts[2], parts[3]);
            }
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw new BadCursor();
    }

    public static String write(long time, String id, Map<String, ?> filter) {
        String text = "1|" + time + "|" + id + "|" + hash(filter);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Map<String, ?> filter) {
        byte[] full = Ids.sha256(new TreeMap<>(filter).toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 9));
    }
}
