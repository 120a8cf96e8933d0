package io.districtoffice.platform.store;

import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import org.bson.conversions.Bson;

/** Index paths as features name them: a leading {@code -} means descending. */
final class Paths {

    private Paths() {}

    static Bson index(String... paths) {
        return Indexes.compoundIndex(Arrays.stream(paths)
                .map(path -> path.startsWith("-") ? Indexes.descending(path.substring(1)) : Indexes.ascending(path))
                .toList());
    }
}
