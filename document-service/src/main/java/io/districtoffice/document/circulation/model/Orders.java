package io.districtoffice.document.circulation.model;

import java.util.concurrent.CompletionStage;

/** Asks the document about one of its readers; titles and names do not travel on topics. */
@FunctionalInterface
public interface Orders {

    /** The order behind a record that the document has named. */
    CompletionStage<Order> of(String document, String record);
}
