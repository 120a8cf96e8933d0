package io.districtoffice.inforeport.bulletin.model;

/** 第 {@code no} 期 of {@code year}, 总第 {@code total} 期. */
public record IssueNo(int year, int no, int total) {}
