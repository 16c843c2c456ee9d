# 会议室的聊天，以及主持人和嘉宾的内部频道。
chat-actions = 对{ $name }的消息可以做什么
chat-backstage = 内部频道
chat-backstage-who = 只有本场会议的主持人和嘉宾能看到这里的内容。
chat-channels = 频道
chat-closed = 聊天目前已关闭。
chat-delete = 删除
chat-deleted = 您的消息已删除。
chat-edit = 编辑
chat-edited = 已编辑
chat-everyone = 所有人
chat-log = 消息
chat-new = { $count } 条新消息
chat-none = 这里还没有消息。
chat-older = 更早的消息
chat-send = 发送
chat-sending = 正在发送…
chat-sent-later = 连接恢复后将立即发送。
chat-wait =
    { $seconds ->
       *[other] 慢速模式：{ $seconds } 秒后可以再次发言。
    }
chat-write = 发消息给在场的所有人
chat-write-backstage = 发消息给主持人和嘉宾
