package io.districtoffice.embedded.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The values an index has for a document: one tuple, or one for each element of the array on its path. */
final class IndexEntries {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final String[][] paths;

    IndexEntries(List<IndexKey> keys) {
        this.paths = keys.stream().map(key -> DOT.split(key.getKey(), -1)).toArray(String[][]::new);
    }

    /** Where one field of the index has got to on its way into the document. */
    private record Slot(Object value, String[] path, int at, boolean done) {

        Slot walk() {
            Object value = this.value;
            int at = this.at;
            while (at < path.length && value instanceof Document document) {
                value = document.getOrMissing(path[at++]);
            }
            boolean atArray = value instanceof List;
            return new Slot(at < path.length && !atArray ? Missing.getInstance() : value, path, at, !atArray);
        }

        Slot into(Object element) {
            if (at == path.length) {
                return new Slot(element, path, at, true);
            }
            return new Slot(element instanceof Document ? element : Missing.getInstance(), path, at, false);
        }
    }

    /** Each tuple has one value for each field; a field that is not there is {@link Missing}. */
    void each(Document document, Consumer<Object[]> tuple) {
        Slot[] slots = new Slot[paths.length];
        for (int i = 0; i < paths.length; i++) {
            slots[i] = new Slot(document, paths[i], 0, false);
        }
        expand(slots, tuple);
    }

    private static void expand(Slot[] start, Consumer<Object[]> tuple) {
        Slot[] slots = new Slot[start.length];
        List<?> array = null;
        for (int i = 0; i < start.length; i++) {
            slots[i] = start[i].done() ? start[i] : start[i].walk();
            if (!slots[i].done()) {
                if (array != null && array != slots[i].value()) {
                    throw parallel(slots);
                }
                array = (List<?>) slots[i].value();
            }
        }
        if (array == null) {
            Object[] values = new Object[slots.length];
            for (int i = 0; i < slots.length; i++) {
                values[i] = slots[i].value();
            }
            tuple.accept(values);
        } else if (array.isEmpty()) {
            expand(into(slots, null, true), tuple);
        } else {
            for (Object element : array) {
                expand(into(slots, element, false), tuple);
            }
        }
    }

    private static Slot[] into(Slot[] slots, Object element, boolean empty) {
        Slot[] next = new Slot[slots.length];
        for (int i = 0; i < slots.length; i++) {
            Slot slot = slots[i];
            if (slot.done()) {
                next[i] = slot;
            } else if (empty) {
                boolean here = slot.at() == slot.path().length;
                Object value = here ? SortableKey.EMPTY_ARRAY : Missing.getInstance();
                next[i] = new Slot(value, slot.path(), slot.at(), true);
            } else {
                next[i] = slot.into(element);
            }
        }
        return next;
    }

    private static CannotIndexParallelArraysError parallel(Slot[] slots) {
        List<String> paths = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot != null && !slot.done()) {
                paths.add(slot.path()[slot.at() - 1]);
            }
        }
        return new CannotIndexParallelArraysError(paths);
    }
}
