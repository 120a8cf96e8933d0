package io.districtoffice.system.prove;

import java.util.Map;
import java.util.Set;

/**
 * One existing resource and who may see it.
 *
 * @param parameters of the path, {@code id} among them
 * @param readers reader keys; {@code *} for everybody who is signed in
 */
record Matter(String resource, String status, Map<String, String> parameters, Set<String> readers) {

    private static final Set<String> ALONE =
            Set.of("DRAFT", "DRAFT direct", "SUBMITTED", "PROPOSED", "PLANNED", "ACTIVE", "RECEIVED");

    String id() {
        return parameters.getOrDefault("id", "");
    }

    /** An own aggregate, known by an id that nobody guesses. */
    boolean secret() {
        return !readers.contains("*") && id().length() > 20;
    }

    /** Nothing has come of it yet: no other matter may name it. */
    boolean alone() {
        return ALONE.contains(status);
    }

    @Override
    public String toString() {
        return resource + " " + status;
    }
}
