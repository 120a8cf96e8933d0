package io.districtoffice.standalone;

import java.time.Duration;

/** What a person reads when the system is ready. */
final class Welcome {

    private Welcome() {}

    static String text(StandaloneSettings settings, Duration took) {
        String address = "http://" + (settings.demo() ? settings.bind() : "127.0.0.1") + ":" + settings.port();
        String head =
                """

                区办系统已就绪 / District Office is ready (%.1f s)
                  地址 address   %s/api/v1
                  数据 data      %s
                """
                        .formatted(took.toMillis() / 1000.0, address, settings.data());
        if (!settings.demo()) {
            return head;
        }
        return head
                + """
                演示数据,西山区;所有密码 / demo data, every password: district-demo
                  单位 units      hekou shiba louguan qiandao police health petition-office education
                                 water forestry transport agri
                                 每个单位 each: <unit>.clerk 信息员, <unit>.head 负责人, <unit>-system 对接系统
                  区政府办        desk desk2 编辑, chief 主编, duty 值班, dutyleader 带班领导, govleader 领导
                  区委办          party-desk 编辑, party-chief 主编, director 主任, leader 领导, supervisor supervisor2 督查员,
                                 clerk 文书, secretary 秘书, archivist 档案员
                  管理员          sysadmin, secadmin, auditor
                下一步 next: README.md → 「试一试 / A tour with curl」
                """;
    }
}
