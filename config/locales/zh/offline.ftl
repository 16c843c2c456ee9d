# 没有连接时，以及有新版本时。
offline-as-of = 离线。内容截至 { $time }。
offline-ask-hint = 问题会保存在此设备上，连接恢复后将连同您的姓名立即发送。
offline-kept = 此设备上有以下活动的日程：
offline-not-taken = 您写的内容未能发送，已放回原处。{ $reason }
offline-page = 此设备上还没有这个页面。连接恢复后会自动打开。
offline-session = 连接恢复后，会议将自动打开。在此之前，以下是日程中的介绍。
offline-title = 没有连接
