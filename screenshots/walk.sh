# One walk through the program, sourced by `make`: a picture a step and one of the order's screen.
wait_for "New order"
keys n Enter
wait_for "Brand or names"
text northquay
keys Enter
wait_answers
for step in "Down Space" "Down Down Space" "Down Down Space"; do keys $step; done
wait_for "Domain  3 of"
shot domains
keys C-n
wait_for "12 months"
sleep 0.5
shot provider
keys Enter
wait_for "People"
text "Åsa Öberg-Nuñez, Bo Ek"
wait_for "Confirmed by Instantly"
keys Enter Down Down
shot mailboxes
keys C-n
wait_for "Redirect to"
text northquay.com
sleep 0.5
wait_for "Confirmed by Instantly"
shot details
keys C-n
wait_for "all available"
for digit in 9 0; do text $digit; sleep 0.1; done
sleep 0.4
shot review
keys Enter
wait_for "Placed."
wait_for "✓ ready"
shot order
keys Escape
wait_for "Orders"
keys n Enter
wait_for "Brand or names"
text harborline
keys Enter
wait_answers
keys C-o
wait_for "Commands"
text na
shot palette
keys Escape Escape
wait_for "Drafts"
shot home
keys v
wait_for "At the vendors"
wait_for "· active"
shot vendors
keys Escape
sleep 0.3
keys p
wait_for "Volume planner"
text 60000
sleep 1.5
shot planner
keys Escape
sleep 0.3
keys n
wait_for "What to order"
shot kinds
keys Down Enter
wait_for "warmed"
wait_for "ScaledMail: 1"
shot stock
keys Escape
wait_for "Orders"
keys l
wait_for "No clients yet"
keys Enter
wait_for "New client"
text Acme
keys Down
text northquay
keys Down
text northquay.com
keys Down Down Down Down
text northquay.com
keys Down
text "Ada Lind, Bo Ek, Cy Fox, Dee Gray, Ed Hale"
shot client
keys C-n
wait_for "is saved"
keys Escape
wait_for "Orders"
keys n
wait_for "For whom"
text ac
shot whom
