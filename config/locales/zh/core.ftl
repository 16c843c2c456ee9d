# 每个页面的框架，以及任何页面都可能要说的话。
core-account = 账户
core-close = 关闭
core-comma = 、
core-connecting = 正在连接…
core-connection-lost = 连接已断开。您写的内容会保留；正在重新连接…
core-event-nav = 活动
core-fault = 此页面出错了。您写的内容已保留。
core-go-to = 前往…
core-go-to-hint = 前往会议、页面或设置
core-go-to-none = 没有找到。
core-language = 语言
core-live = 直播中
core-live-count =
    { $count ->
       *[other] { $count } 场直播
    }
core-loading = 正在加载…
core-missing = 此地址没有内容。页面可能已移动，或链接不完整。
core-missing-title = 找不到页面
core-new-version = 有新版本可用。
core-programme = 日程
core-reference = 如果再次发生，请告诉组织者这个编号：{ $reference }
core-refused-offline = 无法连接到服务器。请检查您的网络。
core-refused-too-long = 内容太长，无法发送。
core-refused-unknown = 操作未成功。请重试。
core-reload = 重新加载页面
core-removed-until = 您可以在 { $until } 之后返回。
core-save = 保存
core-saved = 已保存。
core-search = 搜索
core-sign-in = 登录
core-skip = 跳到内容
core-their-reason = 理由：{ $reason }
core-theme = 外观
core-theme-dark = 深色
core-theme-light = 浅色
core-theme-system = 跟随设备
core-to-event = 前往活动
core-to-events = 前往活动列表
core-to-programme = 前往日程
core-try-again = 重试
core-undo = 撤销
core-you = 您和您的设置
