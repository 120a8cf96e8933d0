package io.districtoffice.notification.worklist.model;

import io.districtoffice.notification.snapshot.model.Snapshot;
import io.districtoffice.platform.decision.Task;
import java.util.HashMap;
import java.util.List;

/** The work that a snapshot speaks of. */
public final class OpenWork {

    private OpenWork() {}

    public static List<Work> of(Snapshot snapshot) {
        var known = new HashMap<String, Integer>();
        return snapshot.tasks().stream()
                .map(task -> {
                    String id = snapshot.head() + "/" + task.to() + "/" + task.what();
                    int before = known.merge(id, 1, Integer::sum) - 1;
                    return work(snapshot, task, before == 0 ? id : id + "/" + before);
                })
                .toList();
    }

    private static Work work(Snapshot snapshot, Task task, String id) {
        boolean later = task.from() != null && task.from().isAfter(snapshot.at());
        return new Work(
                id,
                snapshot.head(),
                snapshot.subject(),
                snapshot.type(),
                task.to(),
                task.what(),
                task.due(),
                task.from(),
                later ? task.from() : snapshot.at());
    }
}
