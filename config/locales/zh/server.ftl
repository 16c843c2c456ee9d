# 服务器自己说的话：它的邮件，以及不借助网页应用生成的页面。

## 邮件

mail-sign-in-subject = 您的登录链接
mail-sign-in-text = 有人（很可能是您本人）想用此地址登录。请打开链接，然后按页面上的按钮。
mail-claim-subject = 确认您的电子邮件地址
mail-claim-text = { $name } 想用此地址保留自己的账户。如果这是您，请打开链接，然后按页面上的按钮。
mail-holds = 链接只能使用一次，15 分钟内有效。如果不是您本人请求的，则无需任何操作。
mail-button = 前往登录

## 链接页面

link-title = 登录
link-known = 您将以 { $name } 的身份登录。
link-new = 您将首次使用 { $email } 登录。
link-claim = 地址 { $email } 将归属于 { $name } 的账户。仅当这是您本人时才确认。
link-name = 您的姓名
link-name-hint = 活动中的其他人会看到它。
link-button = 登录
link-claim-button = 确认并登录
link-again-title = 获取新链接
link-again-email = 电子邮件地址
link-again-button = 给我发送链接
link-again-sent = 如果地址无误，新链接很快就会送达。它只能使用一次，15 分钟内有效。
link-home = 前往首页

## 开发者的发件箱

outbox-title = 发件箱
outbox-about = 此服务器不发送邮件。它本应发送的内容在这里，最新的在前。
outbox-empty = 尚未发送任何内容。
outbox-open = 打开链接

## 网页应用构建之前的占位页面

site-unbuilt-title = Plenary 正在运行
site-unbuilt = 网页应用尚未构建。“./dev run”会构建它。

## 页面对外的名称

outside-front = 活动
outside-about = 随时随地参加线上活动：观看直播会议，提出问题，发出您的声音。
outside-programme = 日程
outside-sign-in = 登录
outside-account = 账户
outside-missing = 找不到页面

## 出错时

error-missing-title = 找不到页面
error-missing = 此地址没有内容。它可能已经移动，或者链接不完整。
error-forbidden-title = 不能从那里执行此操作
error-forbidden = 如果您是通过其他网站的链接来到这里的，请直接打开本网站，然后在这里重试。
error-method-title = 此页面不接收内容
error-method = 有内容被发送到一个只能查看的地址。没有任何更改。
error-fault-title = 我们这边出了问题
error-fault = 已为本服务器的管理人员记录下来。请稍后重试。
error-reference = 如果再次发生，请告诉他们这个编号：{ $reference }
error-again = 重试
error-look = 显示页面
