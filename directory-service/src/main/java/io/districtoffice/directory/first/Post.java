package io.districtoffice.directory.first;

import io.districtoffice.directory.organization.model.Role;

/** What the three are, in the order in which they are asked for; no person is two of them. */
enum Post {
    SYSTEM(Role.SYSTEM_ADMIN, "系统管理员", "system administrator"),
    SECURITY(Role.SECURITY_ADMIN, "安全管理员", "security administrator"),
    AUDIT(Role.AUDITOR, "审计员", "auditor");

    final Role role;
    final String chinese;
    final String english;

    Post(Role role, String chinese, String english) {
        this.role = role;
        this.chinese = chinese;
        this.english = english;
    }
}
