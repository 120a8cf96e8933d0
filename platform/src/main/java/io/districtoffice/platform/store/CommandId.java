package io.districtoffice.platform.store;

import java.util.Base64;

/**
 * Identity of one command, made from the request (architecture.md §3.3): the scope of an idempotency key is (principal,
 * method, path).
 *
 * @param scope 22 characters: hash of (principal, method, path, key)
 * @param time milliseconds of a UUIDv7 key, which makes the derived id time-ordered
 * @param body hash of the canonical body
 * @param name what is done, for the journal, e.g. {@code submit}
 */
public record CommandId(String scope, long time, String body, String name) {

    /** From the parts of a request; {@code canonicalBody} is JSON with sorted keys and no white space, or empty. */
    public static CommandId of(String principal, String method, String path, String key, String canonicalBody) {
        return new CommandId(
                hash(principal, method, path, key), Ids.timeOfKey(key), hash(canonicalBody), nameOf(method, path));
    }

    /** An event as a command: the create shape and the spread (architecture.md §4); {@code consumer} is who acts on it. */
    public static CommandId ofEvent(String eventId, String consumer) {
        return new CommandId(hash("event", consumer, eventId), Ids.timeOf(eventId), "", consumer);
    }

    /** Id of the document that this command creates. */
    public String derivedId() {
        return Ids.derived(time, scope);
    }

    /** The same for a further document created by the same command, e.g. the second row of a batch. */
    public String derivedId(String part) {
        return Ids.derived(time, scope, part);
    }

    private static String nameOf(String method, String path) {
        return method.toLowerCase(java.util.Locale.ROOT) + " " + path.substring(path.lastIndexOf('/') + 1);
    }

    private static String hash(String... parts) {
        byte[] full = Ids.sha256(parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(full, 16));
    }
}
