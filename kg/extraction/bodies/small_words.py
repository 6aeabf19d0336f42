"""Small words that no name of a body goes over: those of grammar, and those that end a clause."""

from __future__ import annotations

import re

CLAUSE_STOP = re.compile(
    r"(?:đã|sẽ|đang|là|được|bị|do|bởi|khi|nhưng|cũng|vừa|vẫn|này|đó|tại|ở|theo|để|nhằm|trên|cùng"
    r"|về|quyết định|tiếp tục|hết sức|các cấp|cấp tỉnh|cấp huyện|cấp xã|địa phương"
    r"|của (?:các|tỉnh|thành phố|huyện|quận|xã|phường)|các (?:đơn vị|huyện|quận|tỉnh|xã))\b"
)
AFTER_VERB = re.compile(r"(?:đến|tới|vào|ra|về|cho|theo|với|từ|lên)\b")
MOVES = re.compile(
    r"(?:bay|chuyển|chạy|dẫn|dồn|gửi|gọi|hướng|kéo|lan|lui|mang|nhìn|nói|quay|rút|rời|thay|tiến|trao"
    r"|trở|tách|tìm|tính|đi|đưa|đổ)"
)
FUNCTION_WORD = re.compile(
    r"(?:của|đã|sẽ|đang|là|được|bị|có|không|cho|tại|ở|trong|vào|từ|theo|với|để|do|bởi|khi|như"
    r"|vì(?! (?:sự|người|trẻ|phụ nữ|hòa bình|cộng đồng|bình đẳng|tương lai|an toàn|quyền))"
    r"|cũng|vừa|vẫn|còn|này|đó|nêu|trên|cùng|khóa|lần thứ|nhiệm kỳ|nhằm|nhưng|tới|đến|trước"
    r"|sau(?! đại học)|về|và|hoặc|mà|thì|ra|rồi|gồm|các|những|một số|mỗi|lên|ngay|làm|coi|đều"
    r"|lại|đối với"
    r"|công lập|tư thục|dân lập"
    r"|hay|lúc|bắt đầu|nếu|nên|dự kiến|liên tục|thực sự|trực thuộc|thuộc|hiện nay|luôn|rất|khá"
    r"|hết sức|thường(?! xuyên| trực| vụ| niên)|chính thức|tiếp tục|lần|ngày|năm|cực kỳ|khoảng|dù"
    r"|khiến|nhận|đọc|thăm|dâng|lấy|đạt|kêu|xin|tuyển(?! sinh| dụng)|hằng|hơn|chưa|đợt|giai đoạn"
    r"|dưới|quyết định|khởi hành|tối|chiều|sáng nay|sáng qua|nhanh chóng|xuống|bèn|liền|cực|thật"
    r"|tin|phụ trách|ngã|cho hay|gặp(?! gỡ)|thua|(?<![Cc]hiến )thắng(?! (?:lợi|cảnh)))\b"
)
