package io.districtoffice.platform.store;

/** Collections of rows, one per source aggregate (architecture.md §4, shape <em>row</em>). */
public final class Rows {

    private final OfficeStore store;

    Rows(OfficeStore store) {
        this.store = store;
    }

    /** The collection of that name in the service's database. */
    public RowCollection rows(String name) {
        return new RowCollection(store, name);
    }
}
