package io.districtoffice.inforeport.bulletin.model;

import java.util.List;

/** A column of an issue with what stands in it, in the order of the page. */
public record Column(String name, List<Item> items) {

    public Column {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
