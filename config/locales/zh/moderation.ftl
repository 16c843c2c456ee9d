# 会议室的秩序：举报、禁言、移出，以及当事人会看到什么。
moderation-audit = 此会议室的全部处理记录
moderation-audit-empty = 从未有人被禁言或移出。
moderation-audit-event = 整个活动的全部处理记录
moderation-audit-more = 显示更多
moderation-audit-read = 显示
moderation-by = 处理人：{ $name }
moderation-done-remove = { $name }已被移出。
moderation-done-silence = { $name }已被禁言。
moderation-everywhere = 在整个活动中
moderation-how-long = 时长
moderation-in-force = 目前被禁言或移出的人
moderation-kind-remove = 移出：不能再进入
moderation-kind-silence = 禁言：可以阅读，但不能发言或投票
moderation-lift = 撤销
moderation-lifted = { $name }于 { $at } 撤销。
moderation-minutes =
    { $minutes ->
        [60] 一小时
        [1440] 一天
       *[other] { $minutes } 分钟
    }
moderation-no-reports = 没有举报。
moderation-none-in-force = 此会议室目前没有人被禁言或移出。
moderation-people = 人员
moderation-ran-out = 已于 { $at } 到期。
moderation-reason = 理由
moderation-reason-hint = 当事人会看到，并会保存在记录中。
moderation-remove = 移出
moderation-removed-of = { $name }已被移出，没有期限。
moderation-removed-until-of = { $name }已被移出，直到 { $until }。
moderation-reported-message = { $author }的消息，举报人：{ $by }
moderation-reported-question = { $author }的提问，举报人：{ $by }
moderation-settle = 已处理
moderation-silence = 禁言
moderation-silenced-of = { $name }已被禁言，没有期限。
moderation-silenced-until-of = { $name }已被禁言，直到 { $until }。
moderation-what = 如何处理{ $name }
moderation-without-end = 没有期限
