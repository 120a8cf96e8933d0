package io.districtoffice.notification.inbox.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** A way beyond the inbox: mail and the like. */
public interface Outlet {

    /** An entry and how it is to go out. */
    record Offer(Entry entry, News.Manner manner) {}

    /** Takes what its people want to hear this way. Bears repetition. */
    CompletionStage<Void> offer(List<Offer> offers);

    /** What became of news on this way: id of the news → state → how many. */
    CompletionStage<Map<String, Map<String, Integer>>> fates(Collection<String> news);
}
