package io.districtoffice.supervision.assignment.model;

import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Who has worked on an item in the units: whoever did does not verify the result. */
@FunctionalInterface
public interface Handlers {

    /** Ids of persons. */
    CompletionStage<Set<String>> of(String item);
}
