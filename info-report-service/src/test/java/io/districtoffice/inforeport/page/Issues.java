package io.districtoffice.inforeport.page;

import io.districtoffice.inforeport.page.model.IssuePage;
import io.districtoffice.inforeport.page.model.IssuePage.Column;
import io.districtoffice.inforeport.page.model.IssuePage.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Issues to set. */
final class Issues {

    static final String RAIN =
            """
            11月21日夜至22日晨，河口镇普降大到暴雨，最大小时雨量38.6毫米，沿河3个村低洼地段出现内涝。镇党委、政府连夜启动防汛四级应急响应，组织党员干部、民兵和志愿者共126人，分7组逐户排查，至22日6时30分安全转移群众87户、214人，全部安置在镇中心小学和文化站，无人员伤亡。
            一是“早”字当头。20日16时接到区防汛抗旱指挥部预警后，镇值班室在30分钟内将预警信息传达到全部21个村（社区）的网格员，对独居老人、行动不便者逐一“点对点”通知到户到人。二是“实”字托底。提前备足编织袋6000条、抽水泵14台、棉被300床，落实转移车辆22台，每车明确一名责任人。三是“细”字落脚。安置点实行“一人一档”，卫生院派出医护人员驻点，对高血压、糖尿病等慢性病患者建立用药清单——不漏一人、不断一药。
            目前，沿河水位已回落至警戒线以下0.4米，积水路段基本抽排完毕，供电、供水恢复正常。镇里正组织力量清淤消杀，核查农作物受灾情况，预计25日前完成。""";

    static final String CLINIC =
            """
            区卫健局针对山区群众看病远、取药难的问题，自10月起在石坝、娄关、千岛3个镇试点“流动诊疗车”，每周一、三、五定点巡诊，提供常见病诊疗、慢性病随访、家庭医生签约和医保结算“一站式”服务。截至11月20日，共出车96车次，接诊2431人次，现场结算医保费用17.8万元，群众单次就医往返平均少跑23公里。
            试点中反映出两个问题：一是部分高山村手机信号弱，医保结算平均需等待4分钟以上；二是车载药品目录仅有182种，与群众需求还有差距。下一步，区卫健局将会同区医保局、通信企业研究离线结算办法，并把车载药品增加到260种。""";

    static final String SCHOOL =
            """
            为破解城区学校上下学时段交通拥堵，区教育局、公安分局、交通局联合在实验小学等5所学校推行“错峰放学+潮汐车位+护学岗”，分年级间隔15分钟放学，学校周边临时开放限时停车位312个。试行一个月来，放学高峰拥堵时长由42分钟降至18分钟，家长满意率为96.3%。""";

    private Issues() {}

    static IssuePage issue(List<Column> columns) {
        return new IssuePage(
                "西山信息",
                "西山区人民政府办公室",
                36,
                412,
                2026,
                LocalDate.of(2026, 11, 22),
                1,
                null,
                columns,
                List.of("区委书记", "区长", "区委常委", "副区长"),
                List.of("区人大常委会办公室", "区政协办公室", "区纪委监委", "各镇人民政府", "区政府各部门、各直属单位"),
                80,
                "区政府办公室主任",
                "内部刊物　注意保存",
                "zh");
    }

    static IssuePage sample() {
        return issue(List.of(
                new Column("要情快报", List.of(new Item("河口镇连夜转移安置沿河群众214人", RAIN, "河口镇"))),
                new Column(
                        "民生观察",
                        List.of(
                                new Item("“流动诊疗车”开进山村，群众家门口看病结算仍有两处堵点需要协调解决", CLINIC, "卫健局"),
                                new Item("五所学校错峰放学，校门口不再“一堵半小时”", SCHOOL, "教育局、公安分局、交通局")))));
    }

    static IssuePage of(String title, String body) {
        return issue(List.of(new Column("要情快报", List.of(new Item(title, body, "河口镇")))));
    }

    static IssuePage withItems(int items) {
        return issue(List.of(new Column(
                "信息摘要",
                IntStream.range(0, items)
                        .mapToObj(n -> new Item("第" + (n + 1) + "条：" + "沿河村组织排查", RAIN, "河口镇"))
                        .toList())));
    }

    static IssuePage proof(IssuePage of) {
        return new IssuePage(
                of.publication(),
                of.office(),
                0,
                null,
                of.year(),
                of.date(),
                1,
                null,
                of.columns(),
                of.mainTo(),
                of.cc(),
                null,
                null,
                of.secrecyNote(),
                of.language());
    }

    static IssuePage corrected(IssuePage of, String reason) {
        return new IssuePage(
                of.publication(),
                of.office(),
                of.no(),
                of.totalNo(),
                of.year(),
                of.date(),
                2,
                reason,
                of.columns(),
                of.mainTo(),
                of.cc(),
                of.copies(),
                of.signer(),
                of.secrecyNote(),
                of.language());
    }

    static IssuePage inEnglish(IssuePage of) {
        return new IssuePage(
                of.publication(),
                of.office(),
                of.no(),
                of.totalNo(),
                of.year(),
                of.date(),
                of.revision(),
                of.correction(),
                of.columns(),
                of.mainTo(),
                of.cc(),
                of.copies(),
                of.signer(),
                of.secrecyNote(),
                "en");
    }
}
