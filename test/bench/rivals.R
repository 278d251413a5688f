# The same work in R: reads points and counts from the folder given, writes answers and times (ms) back.
suppressMessages({ library(spdep); library(dbscan); library(spatstat.geom); library(spatstat.explore) })
folder <- commandArgs(trailingOnly = TRUE)[1]
input <- function(name) file.path(folder, name)
points <- read.csv(input("points.csv"))
cells <- read.csv(input("cells.csv"))
columns <- 100; rows <- 100; size <- 150

timed <- function(name, work, runs = 5) {
  work()
  ms <- sapply(seq_len(runs), function(i) {
    start <- as.numeric(Sys.time()); work(); 1000 * (as.numeric(Sys.time()) - start)
  })
  cat(name, ms, "\n", file = input("times.txt"), append = TRUE)
}
answer <- function(name, values) write.table(as.numeric(values), input(name), row.names = FALSE, col.names = FALSE)

neighbours <- cell2nb(columns, rows, type = "queen")
# cell2nb numbers down the columns; ours go along the rows: the square is symmetric, so only the order of counts turns
weights <- nb2listw(include.self(neighbours), style = "B")
timed("gistar", function() localG(cells$count, weights))
answer("gistar.txt", localG(cells$count, weights))

xy <- cbind(points$x, points$y)
timed("dbscan", function() dbscan(xy, eps = 100, minPts = 5))
answer("dbscan.txt", dbscan(xy, eps = 100, minPts = 5)$cluster)
answer("cores.txt", is.corepoint(xy, eps = 100, minPts = 5))

west <- min(cells$x) - size / 2; south <- min(cells$y) - size / 2
window <- owin(c(west, west + columns * size), c(south, south + rows * size))
pattern <- ppp(points$x, points$y, window = window, check = FALSE)
sigma <- 450 / sqrt(8)
pixels <- function() density(pattern, sigma = sigma, kernel = "quartic", edge = FALSE, dimyx = c(rows, columns))
timed("kde_binned", pixels)
answer("kde_binned.txt", t(pixels()$v))
if (nrow(points) <= 10000) {
  queries <- ppp(cells$x, cells$y, window = window, check = FALSE)
  exact <- function() densitycrossEngine(pattern, queries, sigma = sigma, kernel = "quartic", edge = FALSE)
  timed("kde_exact", exact)
  answer("kde_exact.txt", exact())
}
