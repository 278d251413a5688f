-- The first import into a municipality without a boundary fixes its study area and, with it, its cell size.
GRANT UPDATE (cell_size_meters) ON municipalities TO lagesbild_app;
