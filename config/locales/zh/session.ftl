# 会议室：标题、主席台，以及主持会议者的按钮。
session-about = 介绍
session-act = 将{ $name }禁言或移出
session-cancel = 取消
session-chat = 聊天
session-conduct = 主持会议
session-copy-link = 复制链接
session-end = 结束
session-end-no = 继续
session-end-sure = 要为所有人结束会议吗？
session-end-yes = 结束会议
session-ends = { $at } 结束
session-extend = 延长
session-full-view = 完整视图
session-hold = 等我来开始
session-link = 链接
session-link-copied = 链接已复制。
session-links = 链接
session-marks = 类型、主题和标签
session-minutes =
    { $count ->
       *[other] { $count } 分钟
    }
session-none = 这个会议室没有会议。
session-not-entered = 您不能进入本场会议
session-panel = 嘉宾
session-parts = 会议的各部分
session-pause = 暂停
session-phase-ended = 已结束
session-phase-live = 直播中
session-phase-paused = 已暂停
session-phase-upcoming = 即将开始
session-present =
    { $count ->
       *[other] 现有 { $count } 人在此
    }
session-questions = 提问
session-release = 按时自动开始
session-removed = 您目前不能参加本场会议。其他所有会议仍对您开放。
session-removed-title = 您已被移出本场会议
session-reopen = 重新开始
session-report = 举报
session-report-hint = 主持人会看到举报内容和举报人。
session-report-label = 有什么问题？
session-report-send = 发送举报
session-reported = 谢谢。主持人会查看。
session-resume = 继续
session-share = 分享
session-silenced = 您在此已被禁言。您可以阅读，但不能发言或投票。
session-silenced-until = 您在此已被禁言，直到 { $until }。您可以阅读，但不能发言或投票。
session-simple-view = 简洁视图，大字体
session-stage = 主席台
session-stage-ended = 本场会议已结束。提问和回答保留在这里。
session-stage-held = 主持人即将开始本场会议。
session-stage-live = 本场会议正在进行。
session-stage-paused = 本场会议已暂停，稍后继续。
session-stage-upcoming = 本场会议尚未开始。您现在就可以提问。
session-stage-withdrawn = 本场会议已从日程中撤下。
session-start = 立即开始
session-to-desk = 主持人工作台
session-to-programme = 日程
session-withdrawn = 已撤下
