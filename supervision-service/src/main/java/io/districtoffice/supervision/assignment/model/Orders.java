package io.districtoffice.supervision.assignment.model;

import java.util.concurrent.CompletionStage;

/** Asks the item what its notice says; texts and names do not travel on topics. */
@FunctionalInterface
public interface Orders {

    /** The order behind an assignment that the item has named. */
    CompletionStage<Order> of(String item, String assignment);
}
