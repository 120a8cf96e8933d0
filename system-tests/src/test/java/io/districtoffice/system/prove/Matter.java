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

    String id() {
        return parameters.getOrDefault("id", "");
    }

    /** An own aggregate, known by an id that nobody guesses. */
    boolean secret() {
        return !readers.contains("*") && id().length() > 20;
    }

    @Override
    public String toString() {
        return resource + " " + status;
    }
}
