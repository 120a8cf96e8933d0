package io.districtoffice.platform.store;

/** No such document, or none this actor may see: both are 404, and nobody can tell which. */
public final class NotInScope extends RuntimeException {
    public NotInScope(String kind, String id) {
        super(kind + " " + id, null, false, false);
    }
}
