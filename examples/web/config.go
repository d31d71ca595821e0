package main

import (
	"fmt"
	"os"

	"go.yaml.in/yaml/v3"
)

type config struct {
	Address           string  `yaml:"address"`
	Directory         string  `yaml:"directory"`
	RequestsPerSecond float64 `yaml:"requestsPerSecond"`
}

// readConfig returns the defaults where file is empty.
func readConfig(file string) (config, error) {
	c := config{Address: "127.0.0.1:8080", Directory: "pages", RequestsPerSecond: 100}
	if file == "" {
		return c, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return config{}, err
	}
	if err := yaml.Unmarshal(text, &c); err != nil {
		return config{}, fmt.Errorf("%s: %w", file, err)
	}
	return c, nil
}
