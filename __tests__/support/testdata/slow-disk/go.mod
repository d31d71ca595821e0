module example.com/slow-disk

go 1.21
