# 拒绝：某件事做不到时，人们看到的句子。`refused-<code>`，`_` 写作 `-`。
# 拒绝指明字段时，改说属性 .field。

refused-refused = 无法执行此操作。
refused-invalid = 此请求中有内容缺失或有误。
    .field = “{ $field }”缺失或有误。
refused-empty = 请输入内容。
refused-too-long = 内容过长：最多 { $limit } 个字符。
refused-too-large = 内容过大，无法发送。
refused-control-characters = 此文本含有隐藏的控制字符，请重新输入。
refused-not-found = 此处没有该内容，或该内容已不存在。
refused-forbidden = 您没有执行此操作的权限。
refused-silenced = 您目前不能在此发言，但可以继续阅读。
refused-removed = 您已被移出此处。
refused-sign-in-needed = 请先登录。
refused-unknown-command = 此服务器不支持该操作。
refused-method-not-allowed = 此地址有内容，但不支持这种请求方法。
refused-not-here = 在此会场中无法执行此操作。
refused-key-reused = 之前已经发送过，且内容不同。
refused-ref-used = 此编号已在同一连接中使用过。
refused-conflict = 有人抢先了一步，请重新查看。
refused-too-many = 此处有数量上限：{ $limit }。
refused-too-fast = 操作过快，请等待 { $wait_s } 秒。
refused-wrong-origin = 此请求来自其他网站，因此未被执行。
refused-internal = 我们这边出了问题，已记录在案。

## 账户

refused-no-address = 这不是有效的电子邮件地址。
refused-unknown-zone = 没有这个名称的时区。
refused-email-taken = 此电子邮件地址已属于另一个账户，请直接用它登录。
refused-link-unknown = 此链接无效，可能没有完整复制。
refused-link-used = 此链接已被使用过。每个链接只能使用一次。
refused-link-expired = 此链接已过期。

## 活动

refused-bad-slug = 活动的短名称只能包含小写字母 a–z、数字和连字符，最多 64 个字符。
refused-slug-taken = 已有使用此短名称的活动。
refused-ambiguous = 有多个同名项：{ $count }。请改用标识符。
refused-not-invited = 此活动仅限受邀者参加。
refused-last-organizer = 活动需要一位组织者：请先指定另一位。

## 日程

refused-cannot-conduct = 会议目前所处的阶段不允许此操作。
refused-cannot-extend = 请选择晚于原定时间且在未来 24 小时之内的结束时间。

## 提问

refused-cannot-move = 问题的当前状态已不允许此操作。
refused-asking-closed = 本场会议目前不接受提问。
refused-not-anonymous = 本场会议须实名提问。
refused-too-many-open = 您在此最多可有 { $limit } 个未处理的问题，请等待其中一个处理完毕。
refused-no-votes-yet = 目前不能为此问题投票。
refused-not-yours = 您只能修改自己的问题，且仅限其等待处理期间。
refused-cannot-merge = 此问题不能合并到那个问题中。

## 聊天

refused-chat-closed = 聊天目前已关闭。
refused-not-your-message = 您只能修改自己的消息。
refused-too-late-to-edit = 消息只能在五分钟内修改。

## 管理

refused-cannot-sanction = 不能对您自己或角色与您相同或更高的人执行此操作。

## 活动的外观

refused-bad-colour = 颜色写作井号加六位十六进制数字：#0b5cab。
refused-not-a-picture = 无法读取这张图片。请选择 PNG、JPEG 或 WebP 文件。
refused-bad-link = 请输入以 https:// 开头的完整网址
refused-too-many-pixels = 这张图片像素过多：最多 { $limit } 百万像素。请先缩小。
