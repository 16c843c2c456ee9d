# 尚未进入活动的人在门口看到的内容。
events-invited = 此活动凭邀请参加。请用收到邀请的地址登录。
events-join = 加入
events-join-myself = 您尚未加入此活动。
events-join-name = 您的姓名
events-join-sign-in = 我有账户
events-join-title = 以访客身份加入
events-not-invited = 此活动凭邀请参加，而您的账户没有受到邀请。请联系组织者，或用其他地址登录。
events-registered = 请用您的电子邮件地址登录以加入此活动。
events-sign-in-needed = 请登录以查看此活动。
events-signed-out = 您已退出登录。请重新登录以继续；您输入的内容已保留。
