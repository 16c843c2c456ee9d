# 服务器上的活动、活动主页，以及如何进入。
events-home = 首页
events-join-name-hint = 您提问或发言时，其他人会看到。
events-removed = 您目前不能参加此活动。如果您认为这是误会，请联系组织者。
events-removed-title = 您已被移出此活动
events-settings = 设置
events-standing-lifted = 您可以重新参与了。
events-standing-removed = 您已被移出一个会议室。
events-standing-removed-until = 您已被移出一个会议室，直到{ $until }。
events-standing-role = 您的角色已更改。
events-standing-silenced = 您已被禁言。您仍可以阅读。
events-standing-silenced-until = 您已被禁言，直到{ $until }。您仍可以阅读。
events-title = 活动
