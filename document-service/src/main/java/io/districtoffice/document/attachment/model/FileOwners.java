package io.districtoffice.document.attachment.model;

import java.util.concurrent.CompletionStage;

/** One kind of things that files can be bound to. */
@FunctionalInterface
public interface FileOwners {

    /** Whether there is one of this kind with the id. */
    CompletionStage<Boolean> exists(String id);
}
