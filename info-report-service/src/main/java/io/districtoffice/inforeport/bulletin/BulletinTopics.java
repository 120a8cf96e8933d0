package io.districtoffice.inforeport.bulletin;

/** Where news of publications, issues and readings goes. */
final class BulletinTopics {

    static final String PUBLIC = "office.info-report";
    /** What only one person is told; read by the notification service alone. */
    static final String PRIVATE = "office.info-report.private";

    private BulletinTopics() {}
}
