package io.districtoffice.inforeport.report.model;

import java.util.concurrent.CompletionStage;

/** What reports ask of issues: a leader instructs what he has read. */
public interface IssueReaders {

    CompletionStage<Boolean> hasRead(String issue, String person);
}
